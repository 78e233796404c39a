using Monitoring.Streaming.Classifying;
using Monitoring.Worker.Adapters;
using Monitoring.Worker.Health;
using Monitoring.Worker.Loops;

namespace Monitoring.Worker.Roles;

/// <summary>Posts to assessments, flags and dead letters.</summary>
internal static class ClassifyRole
{
    public static IServiceCollection AddClassifyRole(this IServiceCollection services) => services
        .AddSingleton<ReviewLoad>()
        .AddSingleton<IPostAssessor, SnapshotAssessor>()
        .AddSingleton<ClassifyLoop>()
        .AddReading<ClassifyLoop>(loop => LoopReading.Of(loop.Health))
        .AddLoops(provider => [new("classify", provider.GetRequiredService<ClassifyLoop>().Run)]);
}
