using Monitoring.Contracts.Posts;
using Monitoring.Contracts.Sources;

namespace Monitoring.Streaming.Publishing;

/// <summary>What one poll of one account has brought: it becomes visible as a whole, cursor and all.</summary>
/// <param name="Posts">New post versions, oldest first; they keep that order.</param>
/// <param name="Deletions">Posts that are gone.</param>
/// <param name="Cursor">How far the account has been read with these.</param>
public sealed record PostBatch(IReadOnlyList<Post> Posts, IReadOnlyList<PostDeleted> Deletions, AccountCursor Cursor);
