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
[JsonDerivedType(typeof(AssociateContent), "associate")]
[JsonDerivedType(typeof(GapMatchContent), "gapMatch")]
[JsonDerivedType(typeof(HottextContent), "hottext")]
[JsonDerivedType(typeof(HotspotContent), "hotspot")]
[JsonDerivedType(typeof(GraphicOrderContent), "graphicOrder")]
[JsonDerivedType(typeof(GraphicGapMatchContent), "graphicGapMatch")]
[JsonDerivedType(typeof(SelectPointContent), "selectPoint")]
[JsonDerivedType(typeof(SliderContent), "slider")]
[JsonDerivedType(typeof(UploadContent), "upload")]
[JsonDerivedType(typeof(MediaContent), "media")]
public abstract record InteractionContent(string Id);
