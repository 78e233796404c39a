namespace Monitoring.Worker.Commands;

/// <summary>What a command answers to the shell; the same for every command.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Ok = 0;

    /// <summary>Failed: a broker that is away, a worker that died, a file that cannot be written.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage, a bad setting, roster, policy, watchlist or model: nothing was begun.</summary>
    public const int Usage = 2;

    /// <summary>Done, but some input lines were bad and answered with an error object.</summary>
    public const int SomeLinesBad = 3;
}
