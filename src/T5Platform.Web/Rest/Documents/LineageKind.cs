namespace T5Platform.Web.Rest.Documents;

/// <summary>How an experiment was derived from another one.</summary>
public enum LineageKind
{
    /// <summary>It begins from a checkpoint of one of its runs.</summary>
    Fork,

    /// <summary>Its runs go on with more steps.</summary>
    Extension,
}
