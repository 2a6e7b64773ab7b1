global using T5Platform.Cli.Tests.Platforms;
global using T5Platform.Contracts.Ids;
