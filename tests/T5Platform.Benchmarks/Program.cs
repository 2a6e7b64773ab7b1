using T5Platform.Benchmarks;

return new BenchmarkProgram(Console.Out).Run(args);
