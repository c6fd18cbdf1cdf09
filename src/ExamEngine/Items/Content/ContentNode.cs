namespace ExamEngine.Items.Content;

/// <summary>
/// A piece of what an item says, as its author wrote it. It may hold what no candidate may see (rationale, feedback): only the
/// presentation decides what is shown, and it shows nothing it does not know.
/// </summary>
public abstract record ContentNode
{
    private protected ContentNode()
    {
    }
}
