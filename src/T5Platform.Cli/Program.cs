return await T5Platform.Cli.T5CommandLine.Run(args, Console.Out, Console.Error);
