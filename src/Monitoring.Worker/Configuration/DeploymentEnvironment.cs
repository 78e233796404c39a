namespace Monitoring.Worker.Configuration;

/// <summary>Which kind of environment this process runs in. Production must be said; .NET's own default would forbid the embedded broker on every desk.</summary>
internal static class DeploymentEnvironment
{
    private static readonly string[] Variables = ["DOTNET_ENVIRONMENT", "ASPNETCORE_ENVIRONMENT"];

    /// <summary>The name in force: of the first variable that is set, else <c>Development</c>.</summary>
    public static string Name => Variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(name => !string.IsNullOrEmpty(name)) ?? Environments.Development;

    /// <summary>Whether the name is <c>Production</c>, in any case.</summary>
    public static bool IsProduction => string.Equals(Name, Environments.Production, StringComparison.OrdinalIgnoreCase);
}
