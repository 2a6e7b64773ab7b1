namespace T5Platform.Data.Corpora.DotnetDocs;

/// <summary>The downstream tasks that are made of the documentation; numbers are part of the cache's format.</summary>
internal enum DocsTaskKind
{
    /// <summary>Summary → type, method, property, field or event.</summary>
    MemberKind = 0,

    /// <summary>Condition → name of the exception.</summary>
    ExceptionType = 1,

    /// <summary>Summary → the member's name as words.</summary>
    MemberName = 2,
}
