namespace T5Platform.Data;

/// <summary>Files that a corpus or task is made of are missing; the message says where they were looked for.</summary>
public sealed class DataNotFoundException(string message) : Exception(message);
