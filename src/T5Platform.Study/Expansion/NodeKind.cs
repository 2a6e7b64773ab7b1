namespace T5Platform.Study.Expansion;

/// <summary>What is done at a node of a study's plan.</summary>
public enum NodeKind
{
    /// <summary>A vocabulary is trained.</summary>
    Vocabulary,

    /// <summary>A text, or tasks, are tokenised and kept.</summary>
    Data,

    /// <summary>A network is pre-trained.</summary>
    Pretraining,

    /// <summary>A network learns text and all tasks together, and nothing after it.</summary>
    JointRun,

    /// <summary>A pre-trained network is fine-tuned.</summary>
    Finetuning,

    /// <summary>A network learns a target from initial weights.</summary>
    FromScratch,

    /// <summary>Every checkpoint of a run, or of an ensemble's runs, is judged on a target.</summary>
    Evaluation,

    /// <summary>The best checkpoint of a group of metrics is chosen.</summary>
    Choice,

    /// <summary>A cell of a table.</summary>
    Cell,
}
