global using T5Platform.Blobs;
global using T5Platform.Contracts.Ids;
