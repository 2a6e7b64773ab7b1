namespace T5Platform.Data.C4.Web;

/// <summary>What can be wrong with a WARC file. Reading goes on behind it.</summary>
internal enum WarcProblem
{
    /// <summary>A gzip member does not unpack, or not to what its checksum says.</summary>
    DamagedMember,

    /// <summary>Bytes between records that belong to none.</summary>
    StrayBytes,

    /// <summary>A header without an end, or longer than any header is; the record is lost.</summary>
    BrokenHeader,

    /// <summary>A line of a header without a colon; the line is ignored.</summary>
    BrokenHeaderLine,

    /// <summary>No length, or one that does not lead to the next record; the record reaches to where the next one begins.</summary>
    WrongLength,

    /// <summary>The file or the undamaged part of it ends inside the record; the record is lost.</summary>
    CutShort,

    /// <summary>More content than a page can have; the record is passed over.</summary>
    TooLarge,
}
