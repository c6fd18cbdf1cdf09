using ExamEngine.Items.Interactions;

namespace ExamEngine.Items.Content;

/// <summary>The place of an interaction.</summary>
public sealed record InteractionNode(Interaction Interaction) : ContentNode;
