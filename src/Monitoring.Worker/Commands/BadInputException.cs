using Monitoring.Contracts.Problems;

namespace Monitoring.Worker.Commands;

/// <summary>What a person wrote is wrong: every problem is shown and the command ends with <see cref="ExitCode.Usage"/>.</summary>
internal sealed class BadInputException(IReadOnlyList<Problem> problems)
    : Exception(string.Join(Environment.NewLine, problems.Select(problem => problem.ToString())))
{
    /// <summary>All problems.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;

    /// <summary>One problem without a line.</summary>
    public BadInputException(string where, string what, string cure)
        : this([new Problem(where, 0, what, cure)])
    {
    }
}
