namespace Monitoring.Contracts.Posts;

/// <summary>How the account has put the content out.</summary>
public enum PostKind
{
    /// <summary>Own words.</summary>
    Post,

    /// <summary>An answer to somebody's post.</summary>
    Reply,

    /// <summary>Somebody's post passed on unchanged; sharing counts (SKB E4, D6).</summary>
    Repost,

    /// <summary>Somebody's post passed on with own words.</summary>
    Quote,

    /// <summary>An entry of a feed: a title and a body.</summary>
    Article,
}
