using System.Text.Json;
using Monitoring.Contracts.Classification;
using Monitoring.Contracts.Json;
using Monitoring.Contracts.Posts;

namespace Monitoring.Contracts.Tests.Json;

/// <summary>What is written can be read again, also where everything optional is left out (nulls are not written).</summary>
public sealed class RoundTripTests
{
    [Fact]
    public void A_party_outside_any_contest_is_a_target_that_can_be_read_again()
    {
        var assessment = new Assessment
        {
            PostId = "replay:1", Version = "00", AccountKey = "replay:contoh", Agency = "contoh", Region = "9901", PublishedAt = default, Score = 0.5, Flagged = true,
            Targets = [new Target("party", "partai/contoh", "Partai Contoh")], Phase = Phase.BetweenElections, Applied = new AppliedVersions("m", "00", "r", "p", 0.9),
        };

        var read = JsonSerializer.Deserialize(JsonSerializer.Serialize(assessment, MonitoringJson.Default.Assessment), MonitoringJson.Default.Assessment)!;

        read.Targets.ShouldBe(assessment.Targets);
    }

    [Fact]
    public void No_optional_field_of_a_record_is_required_when_it_is_read()
    {
        // A nullable parameter without a default would be required, and a null is never written: such a record could not be read by its own writer.
        var types = new[] { typeof(Target), typeof(LabelScore), typeof(Reason), typeof(AppliedVersions), typeof(PostLink), typeof(Monitoring.Contracts.Flags.Provenance) };
        var context = new System.Reflection.NullabilityInfoContext();

        types.SelectMany(type => type.GetConstructors().Single(constructor => constructor.GetParameters().Length > 1).GetParameters())
            .Where(parameter => context.Create(parameter).ReadState == System.Reflection.NullabilityState.Nullable && !parameter.HasDefaultValue)
            .Select(parameter => $"{parameter.Member.DeclaringType!.Name}.{parameter.Name}")
            .ShouldBeEmpty();
    }
}
