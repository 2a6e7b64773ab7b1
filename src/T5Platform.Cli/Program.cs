await Console.Error.WriteLineAsync("T5Platform.Cli: not built yet.");
return 1;
