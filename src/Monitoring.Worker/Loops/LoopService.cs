namespace Monitoring.Worker.Loops;

/// <summary>A loop of a role.</summary>
/// <param name="Name">Name.</param>
/// <param name="Run">Runs until cancelled; blocks its thread.</param>
internal sealed record Loop(string Name, Action<CancellationToken> Run);

/// <summary>
/// Gives each loop of a role its own thread for as long as the service runs. They start in order and stop in the opposite order, each after the
/// one before has ended. A loop that ends by itself, by an error or not, stops the service.
/// </summary>
/// <param name="loops">The loops, those that others need first.</param>
/// <param name="failure">Told when a loop dies.</param>
/// <param name="lifetime">Stopped when a loop dies.</param>
/// <param name="logger">Log.</param>
internal sealed class LoopService(IReadOnlyList<Loop> loops, ServiceFailure failure, IHostApplicationLifetime lifetime, ILogger<LoopService> logger)
    : IHostedService, IDisposable
{
    private readonly List<(Loop Loop, CancellationTokenSource Stop, Task Running)> _running = [];

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var loop in loops)
        {
            var stop = new CancellationTokenSource();
            _running.Add((loop, stop, Task.Factory.StartNew(() => Run(loop, stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        foreach (var (loop, stop, running) in Enumerable.Reverse(_running))
        {
            await stop.CancelAsync();
            try
            {
                await running.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                Log.LoopAbandoned(logger, loop.Name);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _running.ForEach(running => running.Stop.Dispose());

    private void Run(Loop loop, CancellationToken stop)
    {
        try
        {
            loop.Run(stop);
            if (!stop.IsCancellationRequested)
            {
                Died(loop, null);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to stop.
        }
        catch (Exception exception)
        {
            Died(loop, exception);
        }
    }

    private void Died(Loop loop, Exception? exception)
    {
        Log.LoopDied(logger, exception, loop.Name);
        failure.Report(loop.Name);
        lifetime.StopApplication();
    }
}
