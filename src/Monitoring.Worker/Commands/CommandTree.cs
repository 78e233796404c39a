using System.CommandLine;
using Monitoring.Worker.Commands.Classify;
using Monitoring.Worker.Commands.Config;
using Monitoring.Worker.Commands.DeadLetters;
using Monitoring.Worker.Commands.Demo;
using Monitoring.Worker.Commands.Evaluate;
using Monitoring.Worker.Commands.Flags;
using Monitoring.Worker.Commands.Policies;
using Monitoring.Worker.Commands.Rosters;
using Monitoring.Worker.Commands.Run;
using Monitoring.Worker.Commands.Status;
using Monitoring.Worker.Commands.Topics;
using Monitoring.Worker.Commands.Train;
using Monitoring.Worker.Commands.Watchlists;

namespace Monitoring.Worker.Commands;

/// <summary>Every command, in the order of the help.</summary>
internal static class CommandTree
{
    public static IEnumerable<Command> All() =>
    [
        RunCommand.Create(),
        DemoCommand.Create(),
        ClassifyCommand.Create(),
        StatusCommand.Create(),
        FlagsCommand.Create(),
        DeadLettersCommand.Create(),
        WatchlistCommand.Create(),
        RosterCommand.Create(),
        PolicyCommand.Create(),
        ConfigCommand.Create(),
        TopicsCommand.Create(),
        TrainingCommand.Create(),
        EvaluationCommand.Create(),
    ];
}
