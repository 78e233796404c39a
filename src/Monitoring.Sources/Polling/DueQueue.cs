namespace Monitoring.Sources.Polling;

/// <summary>Something that can wait in a <see cref="DueQueue{T}"/>.</summary>
internal interface IDue
{
    /// <summary>Its place in the queue, or -1; kept by the queue alone.</summary>
    int DuePlace { get; set; }
}

/// <summary>Items by due time, earliest first: a four-way heap in which each item knows its place, so that a change of mind costs no more than an entry and no look-up.</summary>
/// <typeparam name="T">The items; one queue each.</typeparam>
internal sealed class DueQueue<T>
    where T : class, IDue
{
    // four children share a cache line: half the levels of a binary heap for the same comparisons
    private const int Ways = 4;

    // UTC ticks: half the size and a quarter of the comparing of a DateTimeOffset
    private readonly List<(long Due, T Item)> _heap = [];

    /// <summary>How many items wait.</summary>
    public int Count => _heap.Count;

    /// <summary>The earliest due time, or null when nothing waits.</summary>
    public DateTimeOffset? NextDue => _heap.Count == 0 ? null : TimeOf(_heap[0].Due);

    /// <summary>Sets the due time of an item, new or not.</summary>
    public void Set(T item, DateTimeOffset due)
    {
        if (item.DuePlace < 0)
        {
            item.DuePlace = _heap.Count;
            _heap.Add((due.UtcTicks, item));
        }

        Settle((due.UtcTicks, item), item.DuePlace);
    }

    /// <summary>Takes an item out; nothing happens when it does not wait.</summary>
    public void Remove(T item)
    {
        var place = item.DuePlace;
        if (place < 0)
            return;

        item.DuePlace = -1;
        var last = _heap[^1];
        _heap.RemoveAt(_heap.Count - 1);
        if (place < _heap.Count)
            Settle(last, place);
    }

    /// <summary>Takes the earliest item out if it is due.</summary>
    public bool TryTake(DateTimeOffset now, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? item, out DateTimeOffset due)
    {
        (item, due) = _heap.Count == 0 ? (null, DateTimeOffset.MaxValue) : (_heap[0].Item, TimeOf(_heap[0].Due));
        if (item is null || due > now)
            return false;

        Remove(item);
        return true;
    }

    private void Settle((long Due, T Item) entry, int place)
    {
        while (place > 0 && entry.Due < _heap[(place - 1) / Ways].Due)
        {
            Put(_heap[(place - 1) / Ways], place);
            place = (place - 1) / Ways;
        }

        while (EarliestChild(place) is >= 0 and var child && _heap[child].Due < entry.Due)
        {
            Put(_heap[child], place);
            place = child;
        }

        Put(entry, place);
    }

    private int EarliestChild(int place)
    {
        var first = (Ways * place) + 1;
        if (first >= _heap.Count)
            return -1;

        var earliest = first;
        for (var child = first + 1; child < Math.Min(first + Ways, _heap.Count); child++)
        {
            if (_heap[child].Due < _heap[earliest].Due)
                earliest = child;
        }

        return earliest;
    }

    private void Put((long Due, T Item) entry, int place)
    {
        _heap[place] = entry;
        entry.Item.DuePlace = place;
    }

    private static DateTimeOffset TimeOf(long ticks) => new(ticks, TimeSpan.Zero);
}
