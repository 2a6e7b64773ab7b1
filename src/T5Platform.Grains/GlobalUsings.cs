global using T5Platform.Contracts.Ids;
