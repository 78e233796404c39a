using System.Reflection;
using System.Runtime.InteropServices;

namespace Monitoring.Streaming.Brokers;

/// <summary>The calls of librdkafka's mock cluster (<c>rdkafka_mock.h</c>), in the very same native file that Confluent.Kafka has loaded.</summary>
internal static partial class LibRdKafka
{
    private const string Library = "librdkafka";

    /// <summary>The package's native files in the order in which Confluent.Kafka tries them: the default one wants Kerberos, the others only glibc or musl.</summary>
    private static readonly string[] Candidates = ["librdkafka", "centos8-librdkafka", "alpine-librdkafka"];

    static LibRdKafka() => NativeLibrary.SetDllImportResolver(typeof(LibRdKafka).Assembly, Resolve);

    /// <summary>Makes sure that Confluent.Kafka has loaded its library first, so that both sides use one copy.</summary>
    public static void Load() => _ = Confluent.Kafka.Library.Version;

    [LibraryImport(Library)]
    public static partial nint rd_kafka_conf_new();

    /// <summary>Sets the log callback; none, so that the cluster's own client writes nothing to the console.</summary>
    [LibraryImport(Library)]
    public static partial void rd_kafka_conf_set_log_cb(nint conf, nint callback);

    [LibraryImport(Library)]
    public static partial nint rd_kafka_new(int type, nint conf, [Out] byte[] error, nuint errorLength);

    [LibraryImport(Library)]
    public static partial void rd_kafka_destroy(nint handle);

    [LibraryImport(Library)]
    public static partial nint rd_kafka_mock_cluster_new(nint handle, int brokers);

    [LibraryImport(Library)]
    public static partial void rd_kafka_mock_cluster_destroy(nint cluster);

    [LibraryImport(Library)]
    public static partial nint rd_kafka_mock_cluster_bootstraps(nint cluster);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int rd_kafka_mock_topic_create(nint cluster, string topic, int partitions, int replication);

    [LibraryImport(Library)]
    public static partial int rd_kafka_mock_broker_set_down(nint cluster, int broker);

    [LibraryImport(Library)]
    public static partial int rd_kafka_mock_broker_set_up(nint cluster, int broker);

    [LibraryImport(Library)]
    public static partial void rd_kafka_mock_group_initial_rebalance_delay_ms(nint cluster, int milliseconds);

    [LibraryImport(Library)]
    public static partial void rd_kafka_mock_push_request_errors_array(nint cluster, short apiKey, nuint count, [In] int[] errors);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library)
        {
            return 0;
        }

        foreach (var candidate in Candidates)
        {
            if (NativeLibrary.TryLoad(candidate, typeof(Confluent.Kafka.Library).Assembly, path, out var handle))
            {
                return handle;
            }
        }

        return 0;
    }
}
