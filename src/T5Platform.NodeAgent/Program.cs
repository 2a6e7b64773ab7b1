await Console.Error.WriteLineAsync("T5Platform.NodeAgent: not built yet.");
return 1;
