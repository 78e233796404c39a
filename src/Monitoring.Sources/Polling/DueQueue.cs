namespace Monitoring.Sources.Polling;

/// <summary>Keys by due time, earliest first: a binary heap that knows where each key is, so that a change of mind costs no more than an entry.</summary>
internal sealed class DueQueue
{
    private readonly List<(DateTimeOffset Due, string Key)> _heap = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    /// <summary>How many keys wait.</summary>
    public int Count => _heap.Count;

    /// <summary>The earliest due time, or null when nothing waits.</summary>
    public DateTimeOffset? NextDue => _heap.Count == 0 ? null : _heap[0].Due;

    /// <summary>Sets the due time of a key, new or not.</summary>
    public void Set(string key, DateTimeOffset due)
    {
        if (!_places.TryGetValue(key, out var place))
        {
            place = _heap.Count;
            _heap.Add((due, key));
            _places[key] = place;
        }

        _heap[place] = (due, key);
        Down(Up(place));
    }

    /// <summary>Takes a key out; nothing happens when it does not wait.</summary>
    public void Remove(string key)
    {
        if (!_places.Remove(key, out var place))
            return;

        var last = _heap[^1];
        _heap.RemoveAt(_heap.Count - 1);
        if (place == _heap.Count)
            return;

        Put(last, place);
        Down(Up(place));
    }

    /// <summary>Takes the earliest key out if it is due.</summary>
    public bool TryTake(DateTimeOffset now, out string key, out DateTimeOffset due)
    {
        (due, key) = _heap.Count == 0 ? (DateTimeOffset.MaxValue, "") : _heap[0];
        if (_heap.Count == 0 || due > now)
            return false;

        Remove(key);
        return true;
    }

    private int Up(int place)
    {
        var entry = _heap[place];
        while (place > 0 && entry.Due < _heap[(place - 1) / 2].Due)
        {
            Put(_heap[(place - 1) / 2], place);
            place = (place - 1) / 2;
        }

        Put(entry, place);
        return place;
    }

    private void Down(int place)
    {
        var entry = _heap[place];
        while (Child(place) is var child && child < _heap.Count && _heap[child].Due < entry.Due)
        {
            Put(_heap[child], place);
            place = child;
        }

        Put(entry, place);
    }

    private int Child(int place)
    {
        var left = (2 * place) + 1;
        return left + 1 < _heap.Count && _heap[left + 1].Due < _heap[left].Due ? left + 1 : left;
    }

    private void Put((DateTimeOffset Due, string Key) entry, int place)
    {
        _heap[place] = entry;
        _places[entry.Key] = place;
    }
}
