global using TorchSharp;
global using Parameter = TorchSharp.Modules.Parameter;
global using static TorchSharp.torch;
global using GELU = TorchSharp.Modules.GELU;
