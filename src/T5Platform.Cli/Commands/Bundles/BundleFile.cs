using System.CommandLine;
using T5Platform.Contracts.Specs;
using T5Platform.Contracts.Specs.Reading;
using T5Platform.Study.Bundles;

namespace T5Platform.Cli.Commands.Bundles;

/// <summary>A bundle in a file that somebody named.</summary>
internal static class BundleFile
{
    public static Argument<string> Argument() => new("FILE") { Description = "A study bundle" };

    public static Answer<BundleReading> Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var reading = BundleArchive.Read(file);
            return reading.Trouble is { } trouble ? Failure.Of(ExitCode.Usage, $"'{path}' cannot be read as a study bundle. {trouble}") : Answer<BundleReading>.Of(reading);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Failure.Of(ExitCode.Usage, $"There is no file '{path}'.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failure.Of(ExitCode.Usage, $"'{path}' cannot be read: {exception.Message}");
        }
    }

    /// <summary>The whole file or none: it takes its name when it is written.</summary>
    public static Failure? Write(string path, StudyBundle bundle, IReadOnlyDictionary<string, byte[]> files)
    {
        try
        {
            var temporary = path + ".tmp";
            using (var file = File.Create(temporary))
                BundleArchive.Write(file, bundle, files);
            File.Move(temporary, path, overwrite: true);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failure.Of(ExitCode.Failed, $"'{path}' cannot be written: {exception.Message}");
        }
    }

    /// <summary>The spec of one of its experiments.</summary>
    public static Answer<ExperimentSpec> Spec(BundleReading bundle, BundledExperiment experiment)
    {
        var reading = ExperimentSpecReader.Read(bundle.Files[experiment.Spec]);
        return reading.Spec is { } spec
            // Another installation has no parent to go on from; begun anew the runs have the same bits.
            ? Answer<ExperimentSpec>.Of(spec with { Extends = null })
            : Failure.Of(ExitCode.Usage, $"The spec of '{experiment.Name}' ({experiment.Spec}) is unsound.", [.. reading.Errors.Select(static error => $"{error.Path}: {error.Message}")]);
    }
}
