using Monitoring.Contracts.Problems;

namespace Monitoring.Worker.Commands;

/// <summary>How every check command answers: one good line, or every problem by place, with its cure.</summary>
internal static class CheckOutput
{
    /// <summary>Writes the answer.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(IReadOnlyCollection<Problem> problems, string good)
    {
        if (problems.Count == 0)
        {
            Console.Out.WriteLine(good);
            return ExitCode.Ok;
        }

        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem.ToString());
        }

        Console.Error.WriteLine(problems.Count == 1 ? "1 problem." : $"{problems.Count} problems.");
        return ExitCode.Usage;
    }
}
