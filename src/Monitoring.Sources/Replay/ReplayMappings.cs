using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Monitoring.Contracts.Problems;
using Monitoring.Sources.Watchlist;

namespace Monitoring.Sources.Replay;

/// <summary>The mapping of each replay, with the watchlists of their profiles read.</summary>
internal sealed class ReplayMappings
{
    private readonly ConcurrentDictionary<string, ReplayMapping> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RegisteredAccounts> _registered = new(StringComparer.Ordinal);
    private readonly ReplayOptions _options;

    /// <exception cref="OptionsValidationException">Watchlists have errors: all of them, of all profiles.</exception>
    public ReplayMappings(ReplayOptions options, WatchlistOptions watchlistOptions)
    {
        _options = options;
        var problems = new List<Problem>();
        var folder = Path.GetFullPath(options.Directory);
        foreach (var file in options.Profiles.Values.Select(profile => profile.Watchlist).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            var read = WatchlistFile.Read(Path.GetFullPath(file, folder), watchlistOptions);
            if (read.IsGood)
                _registered[file] = new RegisteredAccounts(read.Value);
            problems.AddRange(read.Problems);
        }

        if (problems.Count > 0)
            throw new OptionsValidationException(ReplayOptions.Section, typeof(ReplayOptions), problems.Select(problem => problem.ToString()));
    }

    /// <summary>The mapping of a replay by its name.</summary>
    public ReplayMapping Of(string name) => _byName.GetOrAdd(name, Make);

    private ReplayMapping Make(string name)
    {
        var profile = _options.ProfileOf(name);
        return new ReplayMapping(profile, profile.Watchlist is null ? null : _registered[profile.Watchlist]);
    }
}
