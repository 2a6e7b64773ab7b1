using T5Platform.Conformance;
using T5Platform.Conformance.Reports;

return CommandLine.For(options => new ConformanceProgram(options, new ConsoleReport(Console.Out, options.Verbose)).Run()).Parse(args).Invoke();
