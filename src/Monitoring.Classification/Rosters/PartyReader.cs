using Monitoring.Classification.Yaml;

namespace Monitoring.Classification.Rosters;

/// <summary>Reads parties and public figures.</summary>
internal static class PartyReader
{
    // Short forms and names that mean something else in office language: they need a guard (domain: homonym danger).
    private static readonly HashSet<string> Homonyms = new(StringComparer.OrdinalIgnoreCase)
    {
        "pks", "pkn", "pan", "pbb", "ppp", "psi", "buruh", "gelora", "garuda", "demokrat", "banteng", "beringin", "pa", "pas", "pda", "umat", "ummat", "hanura",
    };

    public static Party ReadParty(YamlSection section)
    {
        var party = new Party(
            section.Text("id"), section.IntegerOrNull("number"), section.Text("name"), section.List("names"), section.List("accounts"), section.List("not"), section.List("needs"),
            section.List("weakNames"), section.List("homonyms"));
        if (party.Names.FirstOrDefault(Homonyms.Contains) is { } homonym && party.Not.Count + party.Needs.Count == 0)
        {
            section.Problem($"'{homonym}' means something else in office language and has no guard.", "Move it to 'weakNames', or add 'not: [words that show the other meaning]' or 'needs: [words that must stand beside it]'.", "names");
        }

        NameCheck.ReadsAsItself(section, "names", party.Names);
        NameCheck.ReadsAsItself(section, "weakNames", party.WeakNames);
        section.Close();
        return party;
    }

    public static Figure ReadFigure(YamlSection section)
    {
        var figure = new Figure(section.Text("name"), section.List("names"), section.List("accounts"));
        NameCheck.ReadsAsItself(section, "names", figure.Names);
        section.Close();
        return figure;
    }
}
