await Console.Error.WriteLineAsync("T5Platform.Host: not built yet.");
return 1;
