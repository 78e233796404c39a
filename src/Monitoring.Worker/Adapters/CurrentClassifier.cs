using Monitoring.Classification.Assessing;
using Monitoring.Classification.Models;
using Monitoring.Classification.Policies;
using Monitoring.Classification.Rosters;
using Monitoring.Worker.Snapshots;

namespace Monitoring.Worker.Adapters;

/// <summary>The classifier over the snapshots in force: made anew when one of them is swapped.</summary>
internal sealed class CurrentClassifier(Snapshot<TextModel> model, Snapshot<RosterSnapshot> roster, Snapshot<PolicySnapshot> policy)
{
    private volatile Classifier? _current;

    /// <summary>The classifier now. Two threads may make it at once; they make the same.</summary>
    public Classifier Value
    {
        get
        {
            var current = _current;
            return current is not null && current.Model == model.Value && current.Rosters == roster.Value && ReferenceEquals(current.Policy, policy.Value)
                ? current
                : _current = new Classifier(model.Value, roster.Value, policy.Value);
        }
    }
}
