using System.Security.Cryptography;
using T5Platform.Contracts.Imports;
using T5Platform.Contracts.Interchange;
using T5Platform.Contracts.Specs;
using Files = T5Platform.Contracts.Checkpoints.CheckpointFiles;

namespace T5Platform.Cli.Transfers;

/// <summary>A folder with a checkpoint as Hugging Face publishes it, looked at before anything of it is sent.</summary>
internal sealed class CheckpointFolder
{
    private readonly string _folder;

    private CheckpointFolder(string folder, byte[] config) => (_folder, Config) = (folder, config);

    /// <summary>The configuration.</summary>
    public byte[] Config { get; }

    /// <summary>Opens it, or says everything that the server would refuse it for.</summary>
    public static async Task<Answer<CheckpointFolder>> Open(string folder, CancellationToken cancellationToken)
    {
        foreach (var name in new[] { Files.Config, Files.Weights })
        {
            if (!File.Exists(Path.Combine(folder, name)))
                return Failure.Of(ExitCode.Usage, $"'{folder}' has no {name}. {(name == Files.Weights ? "Only safetensors are read, in one file." : "A checkpoint has one beside its weights.")}");
        }
        try
        {
            return await Checked(folder, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failure.Of(ExitCode.Failed, $"'{folder}' cannot be read: {exception.Message}");
        }
        catch (FormatException unsound)
        {
            return Failure.Of(ExitCode.Usage, $"'{Path.Combine(folder, Files.Weights)}' is no sound safetensors file: {unsound.Message}.");
        }
    }

    /// <summary>The weights' file.</summary>
    public FileStream OpenWeights() => File.OpenRead(Path.Combine(_folder, Files.Weights));

    /// <summary>SHA-256 of the configuration and of the weights, which takes as long as reading them.</summary>
    public async Task<(string Config, string Weights)> Hashes(CancellationToken cancellationToken)
    {
        await using var weights = OpenWeights();
        return (Convert.ToHexStringLower(SHA256.HashData(Config)), Convert.ToHexStringLower(await SHA256.HashDataAsync(weights, cancellationToken)));
    }

    private static async Task<Answer<CheckpointFolder>> Checked(string folder, CancellationToken cancellationToken)
    {
        var opened = new CheckpointFolder(folder, await Bounded(Path.Combine(folder, Files.Config), cancellationToken));
        var (network, problems) = ImportCheck.Config(opened.Config);
        if (network is null)
            return Refused(folder, problems);
        await using var weights = opened.OpenWeights();
        var header = await SafetensorsHeader.ReadAsync(weights, cancellationToken);
        if (header.FileBytes != weights.Length)
            throw new FormatException($"its tensors end at byte {header.FileBytes}, the file at {weights.Length}");
        (_, problems) = ImportCheck.Weights(network, header);
        return problems.Count > 0 ? Refused(folder, problems) : Answer<CheckpointFolder>.Of(opened);
    }

    /// <summary>No more of a file than a configuration can have.</summary>
    private static async Task<byte[]> Bounded(string file, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(file);
        var bytes = new byte[Math.Min(stream.Length, ImportCheck.LargestConfig + 1)];
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    private static Failure Refused(string folder, IReadOnlyList<SpecError> problems) =>
        Failure.Of(ExitCode.Usage, $"The checkpoint in '{folder}' cannot be imported:", [.. problems.Select(static problem => $"{problem.Path}: {problem.Message}")]);
}
