namespace T5Platform.Simulation.Sia;

/// <summary>
/// How many examples a job of an application is taken to train on. Sia's workloads name applications and batch sizes, but not how
/// long anything takes: these figures are ours, after what is commonly done with each, and all durations rest on them. Speeds are measured.
/// </summary>
/// <param name="Examples">Examples in all epochs.</param>
/// <param name="Why">The recipe.</param>
public sealed record TrainingRecipe(double Examples, string Why)
{
    /// <summary>By application.</summary>
    public static readonly IReadOnlyDictionary<string, TrainingRecipe> Of = new Dictionary<string, TrainingRecipe>(StringComparer.Ordinal)
    {
        ["bert"] = new(88_641 * 3.0, "fine-tuning on the 88,641 windows of SQuAD 1.1, 3 epochs"),
        ["cifar10"] = new(50_000 * 100.0, "ResNet-18 on the 50,000 images of CIFAR-10, 100 epochs"),
        ["deepspeech2"] = new(20_000 * 80.0, "speech recognition on about 20,000 sentences of CMU ARCTIC, 80 epochs"),
        ["imagenet"] = new(1_281_167 * 90.0, "ResNet-50 on the 1,281,167 images of ImageNet, 90 epochs"),
        ["ncf"] = new(20_000_000 * 10.0, "recommendation on the 20 million ratings of MovieLens, 10 epochs"),
        ["yolov3"] = new(50_200 * 64.0, "object detection on PASCAL VOC, 50,200 steps of 64 images"),
    };
}
