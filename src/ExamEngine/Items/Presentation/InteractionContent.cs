using System.Text.Json.Serialization;

namespace ExamEngine.Items.Presentation;

/// <summary>What a candidate sees of an interaction; the id is its response identifier.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ChoiceContent), "choice")]
[JsonDerivedType(typeof(InlineChoiceContent), "inlineChoice")]
[JsonDerivedType(typeof(TextEntryContent), "textEntry")]
[JsonDerivedType(typeof(ExtendedTextContent), "extendedText")]
[JsonDerivedType(typeof(OrderContent), "order")]
[JsonDerivedType(typeof(MatchContent), "match")]
public abstract record InteractionContent(string Id);
