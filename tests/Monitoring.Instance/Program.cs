using System.Runtime.InteropServices;
using Microsoft.Extensions.Logging.Abstractions;
using Monitoring.Instance;
using Monitoring.Streaming.Classifying;
using Monitoring.Streaming.Publishing;
using Monitoring.Streaming.Settings;
using Monitoring.Streaming.Shards;
using Monitoring.Streaming.Transactions;

// One instance as a process of its own, so that it can be killed: BOOTSTRAP real|embedded PREFIX SLOT POSTS-PER-ACCOUNT [dynamic]
var endpoint = new StreamEndpoint(args[0], args[1] == "real");
var options = new KafkaOptions
{
    GroupPrefix = args[2],
    Slot = args[3],
    StaticMembership = args[1] == "real" && !args.Contains("dynamic"),
    SessionTimeout = TimeSpan.FromSeconds(6),
    TransactionTimeout = TimeSpan.FromSeconds(5),
};
using var stop = new CancellationTokenSource();
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
{
    context.Cancel = true;
    stop.Cancel();
});

PostPublisher? publisher = null;
var shard = new AccountShard(endpoint, options, new CountingPoller(() => publisher!, int.Parse(args[4])), TimeProvider.System, NullLogger<AccountShard>.Instance);
publisher = new PostPublisher(endpoint, options, shard, TimeProvider.System, NullLogger<PostPublisher>.Instance);
var classify = new ClassifyLoop(endpoint, options, new KeywordAssessor(), TimeProvider.System, NullLogger<ClassifyLoop>.Instance);
Action<CancellationToken>[] loops = [shard.Run, publisher.Run, classify.Run];
var running = loops.Select(loop => Task.Factory.StartNew(() => loop(stop.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
try
{
    await await Task.WhenAny(running);
    await Task.WhenAll(running);
    return 0;
}
catch (StreamFatalException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
