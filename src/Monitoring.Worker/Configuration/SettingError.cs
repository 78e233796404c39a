using System.Text.RegularExpressions;
using Monitoring.Contracts.Problems;

namespace Monitoring.Worker.Configuration;

/// <summary>An error of a setting, in the words of whoever found it, made into one form.</summary>
/// <param name="Setting">Full name, for example <c>Kafka:Slot</c>.</param>
/// <param name="Text">What is wrong and what to do.</param>
/// <param name="Unbound">Whether the value could not even be read as its type: the rest of its section was not looked at.</param>
internal sealed partial record SettingError(string Setting, string Text, bool Unbound = false)
{
    private const int MatchMilliseconds = 1_000;

    /// <summary>The binder's error: it names the setting and the type.</summary>
    public static SettingError OfBinder(string message, string section) => BinderWords().Match(message) is { Success: true } found
        ? new(found.Groups["setting"].Value, $"The value is not of the type {found.Groups["type"].Value}. Correct it, or leave it out for the default.", Unbound: true)
        : new(section, message);

    /// <summary>A validator's error: <c>Section:Name: what. cure</c>, <c>Section:Name must be ...</c>, or the framework's own sentence about annotations.</summary>
    public static SettingError OfValidator(string message, string section)
    {
        if (AnnotationWords().Match(message) is { Success: true } found)
        {
            return new($"{section}:{found.Groups["member"].Value}", found.Groups["error"].Value);
        }

        var end = message.IndexOf(' ', StringComparison.Ordinal);
        var first = end > 0 ? message[..end].TrimEnd(':') : "";
        return first.Contains(':', StringComparison.Ordinal) || first == section ? new(first, message[(end + 1)..]) : new(section, message);
    }

    /// <summary>As a problem: the first sentence says what, the rest is the cure.</summary>
    public Problem ToProblem()
    {
        var cut = Text.IndexOf(". ", StringComparison.Ordinal);
        return cut > 0 ? new(Setting, 0, Text[..(cut + 1)], Text[(cut + 2)..]) : new(Setting, 0, Text, "Correct it, or leave it out for the default.");
    }

    [GeneratedRegex(@"at '(?<setting>[^']+)' to type '(?:System\.)?(?<type>[^']+)'", RegexOptions.None, MatchMilliseconds)]
    private static partial Regex BinderWords();

    [GeneratedRegex(@"members: '(?<member>\w+)' with the error: '(?<error>.*)'\.$", RegexOptions.ExplicitCapture, MatchMilliseconds)]
    private static partial Regex AnnotationWords();
}
