using System.Globalization;
using T5Platform.Model.Configuration;

namespace T5Platform.Benchmarks.Training;

/// <summary>
/// A training step of base on a CUDA device, in bfloat16: tokens per second and the share of the device's peak. What it is compared with runs
/// beside it (gpu/run.sh), so it is held to no limit here.
/// </summary>
internal sealed class TrainGpuBenchmark : IBenchmark
{
    private const int Rows = 32, InputLength = 512, TargetLength = 114, Warm = 5, Rounds = 20;

    public IEnumerable<Figure> Measure(TextWriter log)
    {
        if (!cuda.is_available()) throw new MissingToolException("libtorch sees no CUDA device (gpu/run.sh tells how one is measured on).");
        using var trainer = new Trainer(T5Presets.Base, Rows, InputLength, TargetLength, CUDA) { Precision = Precision.BFloat16 };
        for (var i = 0; i < Warm; i++) trainer.Step();
        var seconds = CpuTime.Median(Enumerable.Range(0, Rounds).Select(_ => Seconds(trainer)));
        var operations = new StepProducts(T5Presets.Base, trainer.Batch).OperationsOfStep;
        log.WriteLine(
            $"train-gpu: base, bfloat16, {Rows} rows of {InputLength}/{TargetLength}: {Rows * (InputLength + TargetLength) / seconds:F0} tokens/s, MFU {operations / seconds / Peak():F3}");
        return [];
    }

    private static double Seconds(Trainer trainer)
    {
        cuda.synchronize();
        var began = TimeProvider.System.GetTimestamp();
        trainer.Step();
        cuda.synchronize();
        return TimeProvider.System.GetElapsedTime(began).TotalSeconds;
    }

    private static double Peak() =>
        double.Parse(Environment.GetEnvironmentVariable("T5_PEAK_TFLOPS") ?? "989", CultureInfo.InvariantCulture) * 1e12;
}
