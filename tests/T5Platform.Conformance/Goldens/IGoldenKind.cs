using T5Platform.Conformance.Cases;

namespace T5Platform.Conformance.Goldens;

/// <summary>A kind of golden: what a folder or file of it looks like, and how our code is compared with it.</summary>
internal interface IGoldenKind
{
    /// <summary>The name under which its comparisons are counted.</summary>
    string Topic { get; }

    /// <summary>Whether a folder or a file holds a golden of this kind, by what is in it.</summary>
    bool Recognises(string path);

    /// <summary>Compares our code with it.</summary>
    /// <param name="path">The folder or file.</param>
    /// <param name="cases">Takes the comparisons.</param>
    void Compare(string path, CaseList cases);
}
