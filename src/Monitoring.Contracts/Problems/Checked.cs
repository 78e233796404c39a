using System.Diagnostics.CodeAnalysis;

namespace Monitoring.Contracts.Problems;

/// <summary>A value that was read and checked: either the value, or every problem found.</summary>
/// <typeparam name="T">What was read.</typeparam>
public sealed class Checked<T>
    where T : class
{
    private Checked(T? value, IReadOnlyList<Problem> problems)
    {
        Value = value;
        Problems = problems;
    }

    /// <summary>The value, when there is no problem.</summary>
    public T? Value { get; }

    /// <summary>All problems, in the order of the input; empty when the value is good.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Whether the value is good.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsGood => Value is not null;

    /// <summary>A good value.</summary>
    public static Checked<T> Good(T value) => new(value, []);

    /// <summary>At least one problem.</summary>
    public static Checked<T> Bad(IReadOnlyList<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return problems.Count > 0 ? new(null, problems) : throw new ArgumentException("A bad value needs a problem.", nameof(problems));
    }
}
