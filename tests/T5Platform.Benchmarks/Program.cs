using System.Globalization;
using T5Platform.Benchmarks;
using T5Platform.Benchmarks.Memory;
using T5Platform.Simulation;
using T5Platform.Simulation.Days;
using T5Platform.Simulation.Sia;

if (args is [MemoryBenchmark.OneCase, var name])
{
    Console.Out.Write(MemoryBenchmark.MeasureHere(name).ToString("R", CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["simulate", ..])
    return SimulateCommand.Run(args[1..], Console.Out);

if (args is ["sia", ..])
    return SiaCommand.Run(args[1..], Console.Out);

if (args is ["day", ..])
    return DayCommand.Run(args[1..], Console.Out);

return new BenchmarkProgram(Console.Out).Run(args);
