global using T5Platform.Cli.Outcomes;
