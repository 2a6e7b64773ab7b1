await Console.Error.WriteLineAsync("T5Platform.Shard: not built yet.");
return 1;
