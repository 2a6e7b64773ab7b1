global using T5Platform.Contracts.Ids;
global using T5Platform.Tests.Browser;
