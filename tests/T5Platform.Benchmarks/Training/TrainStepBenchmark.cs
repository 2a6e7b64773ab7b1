using System.Diagnostics;
using T5Platform.Model.Configuration;
using T5Platform.Model.Memory;

namespace T5Platform.Benchmarks.Training;

/// <summary>
/// A whole training step (8 rows of 128 and 32 tokens, forward, backward, Adafactor) on one thread beside the bare products of its own shapes. Rounds
/// alternate; medians count.
/// </summary>
internal sealed class TrainStepBenchmark : IBenchmark
{
    private const int Rows = 8, InputLength = 128, TargetLength = 32, Rounds = 7, GrowthSteps = 2000;

    public IEnumerable<Figure> Measure(TextWriter log)
    {
        set_num_threads(1);
        NativeHeap.KeepFreedMemory();
        yield return new("train-step-growth", Growth(log));
        yield return new("train-step-tiny", Compare("tiny", T5Presets.Tiny, stepsARound: 10, log).Ratio);
        var (ratio, step) = Compare("small", T5Presets.Small, stepsARound: 1, log);
        yield return new("train-step-small", ratio);
        yield return new("train-step-overhead", Overhead(step, log));
    }

    /// <summary>Time of a step over the time that bare products need for as many operations.</summary>
    private static (double Ratio, double Seconds) Compare(string name, T5Config config, int stepsARound, TextWriter log)
    {
        using var trainer = new Trainer(config, Rows, InputLength, TargetLength);
        var products = new StepProducts(config, trainer.Batch);
        for (var warm = 0; warm < 2 * stepsARound; warm++) trainer.Step();
        products.Run();
        List<double> ratios = [], seconds = [], gradients = [];
        for (var round = 0; round < Rounds; round++)
        {
            var bare = CpuTime.Seconds(() => Repeat(products.Run, stepsARound)) / stepsARound;
            seconds.Add(CpuTime.Seconds(() => Repeat(trainer.Step, stepsARound)) / stepsARound);
            gradients.Add(CpuTime.Seconds(() => Repeat(trainer.Differentiate, stepsARound)) / stepsARound);
            ratios.Add(seconds[^1] / (bare * products.OperationsOfStep / products.Operations));
            log.WriteLine(
                $"  {name}: {Rows * (InputLength + TargetLength) / seconds[^1]:F0} tokens/s, {products.OperationsOfStep / seconds[^1] / 1e9:F1} GFLOP/s; " +
                $"bare products {products.Operations / bare / 1e9:F1} GFLOP/s; reached {1 / ratios[^1]:F2} of them; {100 * (1 - (gradients[^1] / seconds[^1])):F0} % of the step is the update");
        }

        return (CpuTime.Median(ratios), CpuTime.Median(seconds));
    }

    /// <summary>A step of the narrowest network of the same depth has as many calls and next to nothing to compute: what it takes is at least the time not in libtorch.</summary>
    private static double Overhead(double step, TextWriter log)
    {
        using var trainer = new Trainer(T5Presets.Small with { DModel = 1, DFf = 1, NumHeads = 1, DKv = 1, VocabularySize = 3 }, 1, 1, 1);
        Repeat(trainer.Step, 50);
        var narrow = CpuTime.Median(Enumerable.Range(0, Rounds).Select(_ => CpuTime.Seconds(() => Repeat(trainer.Step, 20)) / 20));
        log.WriteLine($"  all calls of a step of small with nothing to compute: {narrow * 1e3:F1} ms, the step {step * 1e3:F0} ms");
        return narrow / step;
    }

    /// <summary>After a warm-up: the heaps of a process that begins grow by themselves.</summary>
    private static double Growth(TextWriter log)
    {
        using var trainer = new Trainer(T5Presets.Tiny, 2, 32, 16);
        Repeat(trainer.Step, GrowthSteps / 2);
        var (before, tensors) = (NativeMebibytes(), Tensor.TotalCount);
        Repeat(trainer.Step, GrowthSteps);
        var grown = NativeMebibytes() - before;
        log.WriteLine($"  {GrowthSteps} steps of tiny: {grown:F1} MiB more outside the managed heap, {Tensor.TotalCount - tensors} more tensors");
        return grown;
    }

    /// <summary>What is resident, but for what the garbage collector has.</summary>
    private static double NativeMebibytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return (process.WorkingSet64 - GC.GetGCMemoryInfo().TotalCommittedBytes) / 1048576.0;
    }

    private static void Repeat(Action work, int times)
    {
        for (var i = 0; i < times; i++) work();
    }
}
