namespace Monitoring.Sources.Html;

/// <summary>The marks before the items of one list.</summary>
internal sealed class ListNumbers(bool numbered)
{
    /// <summary>The mark of a list without numbers.</summary>
    public const string Bullet = "- ";

    private int _count;

    /// <summary>The mark of the next item.</summary>
    public string Next() => numbered ? $"{++_count}. " : Bullet;
}
