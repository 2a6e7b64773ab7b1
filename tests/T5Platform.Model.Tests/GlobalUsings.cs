global using T5Platform.Model.Attending;
global using T5Platform.Model.Configuration;
global using T5Platform.Model.Decoding;
global using T5Platform.Model.Differentiating;
global using T5Platform.Model.Losses;
global using T5Platform.Model.Parameters;
global using T5Platform.Model.Sequences;
global using TorchSharp;
global using static TorchSharp.torch;
