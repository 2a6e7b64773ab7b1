global using System.Text.Json.Serialization;
global using Orleans;
global using T5Platform.Contracts.Ids;
global using Orleans.Concurrency;
