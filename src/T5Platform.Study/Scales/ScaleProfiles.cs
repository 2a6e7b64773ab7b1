using System.Text;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Files;

namespace T5Platform.Study.Scales;

/// <summary>The scales that ship, from the files beside this one.</summary>
public static class ScaleProfiles
{
    private const string Folder = "scales/";

    private static readonly Lazy<IReadOnlyList<ScaleProfile>> Read = new(static () =>
    [
        .. typeof(ScaleProfiles).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(Profile)
            .OrderBy(static profile => profile.PretrainingSteps ?? long.MaxValue),
    ]);

    /// <summary>All of them, the smallest first.</summary>
    public static IReadOnlyList<ScaleProfile> All => Read.Value;

    /// <summary>One by its name; null when there is none.</summary>
    public static ScaleProfile? Find(string name) => All.FirstOrDefault(profile => profile.Name == name);

    private static ScaleProfile Profile(string resource)
    {
        using var reader = new StreamReader(typeof(ScaleProfiles).Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        var file = StudyFile.Read(new(resource[Folder.Length..], reader.ReadToEnd()), ScaleFields.File);
        var profile = file.Errors.Any ? null : Of(file);
        return profile is not null && !file.Errors.Any
            ? profile
            : throw new InvalidOperationException($"A scale is unsound: {string.Join(" ", file.Told())}");
    }

    private static ScaleProfile Of(StudyFile file)
    {
        var root = file.Root;
        return new()
        {
            Name = root.Text("scale")!,
            Says = root.Text("says")!,
            Device = root.Text("device")!,
            Presets = root.Object("presets") is { } presets ? Maps.Texts(presets) : null,
            Change = file.Tree(root, "change"),
            PretrainingSteps = root.Whole("pretrainingSteps"),
            FinetuningSteps = root.Whole("finetuningSteps"),
            BatchRows = (int?)root.Whole("batchRows"),
            Length = (int?)root.Whole("length"),
            TargetLength = (int?)root.Whole("targetLength"),
            CheckpointEvery = (int?)root.Whole("checkpointEvery"),
            Datasets = root.Object("datasets") is { } datasets ? Maps.Texts(datasets) : null,
            Corpora = Maps.Texts(root.Object("corpora")),
            Targets = TargetReader.Read([file]),
            Layout = LayoutReader.Read([file]),
            Seeds = [.. root.List("seeds").Select(static seed => (long)seed.Value)],
            BaselineReplicas = (int?)root.Whole("baselineReplicas"),
            MixingLimit = root.Whole("mixingLimit"),
            Examples = (int?)root.Whole("examples"),
            EvaluationExamples = (int?)root.Whole("evaluationExamples"),
        };
    }
}
