namespace Monitoring.Classification.Features;

/// <summary>Receives the features of a post as they are read. Implemented by structs, so that reading a post needs no memory.</summary>
public interface IFeatureSink
{
    /// <summary>One feature.</summary>
    /// <param name="index">Index in the <see cref="FeatureSpace"/>.</param>
    /// <param name="value">Value; never 0.</param>
    /// <param name="firstToken">The token that it comes from.</param>
    /// <param name="tokenCount">How many tokens; 0 when it speaks of the whole post.</param>
    void Add(int index, float value, int firstToken, int tokenCount);
}
